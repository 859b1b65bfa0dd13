package vn.chungthuso.document;

/** Nobody knows the form, or it has no example. The message is Vietnamese. */
public class NoSuchForm extends PaperRefused {

    NoSuchForm(String message) {
        super(message);
    }
}
