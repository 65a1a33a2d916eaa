package org.linli.video.entity;

/** An entry of a catalogue as the device told it; texts are cut to what a row holds. */
public record CatalogueItem(GbId gbId, String name, String maker, String model, boolean on) {

  private static final int LONGEST = 120;

  public CatalogueItem {
    name = cut(name == null || name.isBlank() ? gbId.value() : name);
    maker = cut(maker);
    model = cut(model);
  }

  private static String cut(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    var clean = text.strip().replace("\0", "");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
  }
}
