"""What only a pair of versions can say: turning words, speakers, what stands beside links."""
