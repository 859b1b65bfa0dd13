package vn.chungthuso.campaign;

import java.time.LocalDate;

/**
 * What a unit reports.
 *
 * @param letterNumber of its letter to the CA, or of the letter with which an aggregator reports on; null where there is none
 * @param remark what the unit adds, or null
 */
public record UnitReport(Figures figures, String letterNumber, LocalDate letterDate, String remark) {}
