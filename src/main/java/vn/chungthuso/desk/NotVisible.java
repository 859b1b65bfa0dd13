package vn.chungthuso.desk;

/** What is asked for is not there, or not for this caller: both look alike from outside. */
class NotVisible extends RuntimeException {}
