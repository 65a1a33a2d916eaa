package org.linli.rest.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.access.boundary.Invalid;
import org.linli.matters.entity.Applicant;
import org.linli.matters.entity.Location;
import org.linli.matters.entity.PublicRequestDraft;
import org.linli.rest.http.FormBody;

/** Reads what a client of Open311 reports. */
final class Reported {

  private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]+)](?:\\[\\d*])?");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private Reported() {}

  static PublicRequestDraft of(FormBody form) {
    return new PublicRequestDraft(
        form.last("service_code"),
        description(form),
        place(form.last("address_id")),
        form.last("address_string"),
        location(form.last("lat"), form.last("long")),
        applicant(form),
        attributes(form),
        form.files());
  }

  /** Pictures elsewhere are not fetched: who handles it follows the address. */
  private static String description(FormBody form) {
    return Stream.of("description", "media_url")
        .map(form::last)
        .filter(one -> one != null)
        .collect(Collectors.joining("\n"));
  }

  private static UUID place(String id) {
    try {
      return id == null ? null : UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new Invalid("address_id", "form");
    }
  }

  private static Location location(String latitude, String longitude) {
    if (latitude == null && longitude == null) {
      return null;
    }
    return new Location(degrees("long", longitude), degrees("lat", latitude));
  }

  private static double degrees(String field, String text) {
    if (text == null) {
      throw new Invalid(field, "required");
    }
    try {
      var degrees = Double.parseDouble(text);
      if (Double.isFinite(degrees)) {
        return degrees;
      }
    } catch (NumberFormatException e) {
      // Told below, as what is no number of degrees.
    }
    throw new Invalid(field, "form");
  }

  private static Applicant applicant(FormBody form) {
    var first = form.last("first_name");
    var last = form.last("last_name");
    var name =
        first == null || last == null
            ? first == null ? last : first
            : HAN.matcher(last).find() ? last + first : first + " " + last;
    var phone = form.last("phone") == null ? form.last("email") : form.last("phone");
    return name == null && phone == null ? null : new Applicant(name, phone);
  }

  private static Map<String, List<String>> attributes(FormBody form) {
    var attributes = new LinkedHashMap<String, List<String>>();
    form.fields()
        .forEach(
            (name, said) -> {
              var found = ATTRIBUTE.matcher(name);
              if (found.matches()) {
                attributes.merge(
                    found.group(1),
                    said,
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
              }
            });
    return attributes;
  }
}
