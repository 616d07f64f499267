"""What Ceļabiedrs knows: rules, questions and answers, agencies, words, and the search."""
