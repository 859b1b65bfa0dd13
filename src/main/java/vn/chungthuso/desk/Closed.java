package vn.chungthuso.desk;

/** The dossier has ended; nothing is added any more: 409. */
class Closed extends RuntimeException {}
