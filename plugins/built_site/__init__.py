"""The built site: the one reader of pages that were built, for whoever judges or sends them.

``reading`` gives what one page, drawing or stylesheet holds.
"""
