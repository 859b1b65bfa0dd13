package vn.chungthuso.document;

import java.util.List;
import java.util.Map;
import vn.chungthuso.document.Form.Field;
import vn.chungthuso.document.Form.Table;

/** What stands in the places of a form: the values of its data, or nothing but room to write. */
interface Filling {

    /** An item that a person is to write by hand. */
    String ROOM = "";

    /** Whether a part stands on the paper that is only for some values of its data, by the identifiers of their fields. */
    boolean counts(Map<String, List<String>> onlyFor);

    /** The printed items of a field outside the tables, {@link #ROOM} among them. */
    List<String> items(Field field);

    /** Like {@link #items}, for the field's own place on the paper, where a required value must not be missing. */
    List<String> itemsInPlace(Field field);

    /** How many rows the list of that key has, as it is printed. */
    String count(String rows);

    /** The printed rows of a table, each with a text for every column. */
    List<List<String>> rows(Table table);
}
