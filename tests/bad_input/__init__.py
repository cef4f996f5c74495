"""Tables of mistakes that authors make, and what they are told."""
