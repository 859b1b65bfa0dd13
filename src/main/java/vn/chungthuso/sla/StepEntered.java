package vn.chungthuso.sla;

/**
 * A dossier or a letter comes to a node where it waits.
 *
 * @param activityInstance the engine's, one for each time a node is entered
 * @param taskId of the user task; null while nobody of the house has anything to do
 * @param instance process instance, perhaps a called one
 * @param processKey of its model
 * @param activity id of the node
 * @param code of the dossier or the letter
 * @param procedure of the dossier; null for a letter
 * @param agency whose turn it is; null where no agency is named
 * @param stopsClock it waits for the submitter: the dossier's clock stands
 * @param alone others of its code go on beside it, so that its clock is its own: the reports of a campaign
 */
public record StepEntered(
        String activityInstance,
        String taskId,
        String instance,
        String processKey,
        String activity,
        String code,
        String procedure,
        String agency,
        boolean stopsClock,
        boolean alone) {}
