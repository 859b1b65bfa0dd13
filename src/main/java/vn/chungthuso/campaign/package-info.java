/**
 * Campaigns: what an agency wants of many units until a day, what each of them reported, and what was done about it (domain §7.11, §7.13,
 * §7.14). Who must do what next stands in the models; what a report is worth, in table «campaignReportStatus». Knows no other room but
 * the terms.
 */
package vn.chungthuso.campaign;
