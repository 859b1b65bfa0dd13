/**
 * Working time: holidays, swap days, due dates and elapsed office hours in Asia/Ho_Chi_Minh. Answers only from
 * years that are loaded. Knows no other room.
 */
package vn.chungthuso.calendar;
