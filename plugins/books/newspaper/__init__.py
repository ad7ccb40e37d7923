"""The newspaper to print: a book as data for the template that sets it, and the finished PDF."""
