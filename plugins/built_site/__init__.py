"""The built site: the one reader of pages that were built, for whoever judges or sends them.

``page`` says what one file holds, ``reading`` gathers it in one walk, ``site`` reads a whole folder
and knows where its addresses lead.
"""
