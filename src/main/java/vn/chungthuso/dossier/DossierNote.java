package vn.chungthuso.dossier;

import java.time.OffsetDateTime;

/** What those who work on a dossier tell each other; no part of the dossier's history, and not for the person it is about. */
public record DossierNote(OffsetDateTime at, String author, String text) {}
