"""What the page of the desk says, in Thai and English."""
