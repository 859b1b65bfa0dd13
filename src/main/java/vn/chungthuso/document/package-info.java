/**
 * A form and data become a paper; uploads are checked; signatures are read, and made in the demo. Knows neither where the data come
 * from nor where the paper goes.
 */
package vn.chungthuso.document;
