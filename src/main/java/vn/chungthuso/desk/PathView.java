package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * A dossier or letter and the way it went.
 *
 * @param title what it is, such as «Cấp mới chứng thư số»
 * @param subjectName whom a dossier is about; null for a letter
 * @param state in words
 * @param requestDate day of the request or of the letter; null before there is one
 * @param page where it is read as a whole
 * @param instances its own and those that it called, in the order in which they began
 */
record PathView(
        String code, String title, String subjectName, String state, String agencyName, LocalDate requestDate, String page, List<Instance> instances) {

    /**
     * @param diagram where the model's version is, as BPMN
     * @param flows ids of the sequence flows that were taken
     */
    record Instance(
            String id, String process, String name, int version, String diagram, OffsetDateTime began, OffsetDateTime ended, List<Visit> visits, Set<String> flows) {}

    /**
     * @param kind the engine's word for the node
     * @param personName null for what nobody does
     */
    record Visit(
            String activity, String name, String kind, OffsetDateTime began, OffsetDateTime ended, String person, String personName, boolean cancelled) {}
}
