/**
 * Letters out and replies in: lines, numbers, channels, paper duties. Whatever comes in is stored first and then
 * told as an event in the same transaction; must not know the engine, the papers or the registry.
 */
package vn.chungthuso.dispatch;
