package vn.chungthuso.process;

import java.util.Map;

/** What becomes of a form: one bean per .form file, named like the form. */
interface TaskForm extends CrossCheck {

    /** What the form is shown with, read from the dossier when it is opened; nothing of it is kept by the engine. */
    default Map<String, Object> served(Visit visit) {
        return Map.of();
    }

    /** Somebody has taken the task for themselves and will work on it. */
    default void claimed(Visit visit) {
        // most forms are the same for everybody
    }

    /**
     * Takes the checked values. The choice in {@code outcome} is set by the bridge afterwards.
     *
     * @throws FormRefused where a rule of the field speaks against it; everything is rolled back
     */
    void take(Visit visit, Map<String, Object> values);
}
