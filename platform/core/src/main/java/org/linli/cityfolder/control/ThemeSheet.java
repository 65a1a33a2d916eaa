package org.linli.cityfolder.control;

import org.linli.cityfolder.entity.CityColours;
import org.linli.cityfolder.entity.Shade;

/**
 * The city's colours as a style sheet over {@code css/linli.css}. Every value was read as a colour,
 * so nothing of the folder's text stands in it.
 */
public final class ThemeSheet {

  private ThemeSheet() {}

  public static String of(CityColours colours) {
    var light = colours.light();
    return tokens("html:root", light)
        + tokens("html[data-screen]:root", colours.dark())
        + "html .linli-brand .mark { background: url(\"emblem.svg\") center / contain no-repeat;"
        + " border-radius: 0; }\n"
        + "html .linli-sign-in .art { background-color: "
        + light.button()
        + "; background-image: linear-gradient(175deg, transparent 30%, rgba(0, 0, 0, .72) 85%);"
        + " }\n";
  }

  private static String tokens(String of, Shade shade) {
    return of
        + " { --linli-primary: "
        + shade.primary()
        + "; --linli-primary-soft: "
        + shade.soft()
        + "; --lumo-primary-text-color: "
        + shade.primary()
        + "; --lumo-primary-color: "
        + shade.button()
        + "; --lumo-primary-color-50pct: "
        + shade.button().clear(0.6)
        + "; --lumo-primary-color-10pct: "
        + shade.button().clear(0.1)
        + "; }\n";
  }
}
