"""One function a feature of a format. A module here is found by itself: it need only declare features."""
