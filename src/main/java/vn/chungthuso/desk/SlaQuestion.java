package vn.chungthuso.desk;

import vn.chungthuso.sla.Light;
import vn.chungthuso.sla.OpenStepOrder;
import vn.chungthuso.terms.Procedure;

/**
 * The filters of {@code GET /api/sla}; null = any.
 *
 * @param agency code; those below it are meant too
 * @param step id of the activity
 * @param person account
 * @param q a part of a dossier's or letter's code
 * @param page from 0
 */
record SlaQuestion(
        String agency, Procedure procedure, String step, String person, Light light, String q, OpenStepOrder sort, Integer page, Integer size) {

    private static final int USUAL_SIZE = 50;

    SlaQuestion {
        agency = given(agency);
        step = given(step);
        person = given(person);
        q = given(q);
        sort = sort == null ? OpenStepOrder.DUE : sort;
        page = page == null ? 0 : page;
        size = size == null ? USUAL_SIZE : size;
    }

    /** @throws UnknownValue for a page that no list has */
    SlaQuestion checked() {
        Paging.check(page, size);
        return this;
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
