package vn.chungthuso.desk;

/** The caller may see this but not act on it: 403. */
class NotAllowed extends RuntimeException {}
