package vn.chungthuso.dossier;

import java.util.List;

/** One page of dossiers, newest first, and how many there are in all. */
public record DossierPage(List<Dossier> items, int page, int size, long total) {}
