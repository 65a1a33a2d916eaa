package org.linli.matters.boundary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.linli.access.boundary.Refusal;
import org.linli.matters.entity.Weakening;

/** The form of a variant takes something from its template; all of it is named. */
public final class FormWeakened extends Refusal {

  private static final long serialVersionUID = 1L;

  private final transient List<Weakening> weakenings;

  public FormWeakened(List<Weakening> weakenings, Locale locale) {
    super(
        "matter-form-weakened",
        400,
        weakenings.size(),
        weakenings.stream().map(one -> one.in(locale)).collect(Collectors.joining("\n")));
    this.weakenings = List.copyOf(weakenings);
  }

  public List<Weakening> weakenings() {
    return weakenings == null ? List.of() : weakenings;
  }
}
