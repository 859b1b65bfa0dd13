/**
 * A form and data become a paper, as PDF and for Word; uploads are checked; .cer files and signatures are read, demo signatures are
 * made. Knows neither where the data come from nor where the paper goes.
 */
package vn.chungthuso.document;
