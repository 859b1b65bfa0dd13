/**
 * What people see: REST, pages and the Tasklist plugins. Holds no rule of the field.
 */
package vn.chungthuso.desk;
