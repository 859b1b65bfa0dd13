/**
 * What stands before the house: our REST, the login of both RESTs, refusals in words. Pages and the Tasklist plugins, which
 * are files, call it. Holds no rule of the field.
 */
package vn.chungthuso.desk;
