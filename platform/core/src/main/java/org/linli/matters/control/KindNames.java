package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.DivisionCode;

/**
 * What people call the kinds of matters of a division, by the version that stands nearest to it.
 */
@ApplicationScoped
public class KindNames {

  private final Jdbi jdbi;
  private final FormTable forms;

  @Inject
  public KindNames(Jdbi jdbi, FormTable forms) {
    this.jdbi = jdbi;
    this.forms = forms;
  }

  /** For the container's proxy alone. */
  protected KindNames() {
    this(null, null);
  }

  /** By their keys; one that was withdrawn has none. */
  public Map<String, String> of(DivisionCode code, Locale locale) {
    var names = new HashMap<String, String>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (d.key) d.key, d.id from process_definition d
                    join process_form f on f.definition_id = d.id
                    where d.state = 'PUBLISHED' and (:code like d.scope_code || '%' or d.scope_code like :prefix)
                    order by d.key, case when :code like d.scope_code || '%' then 0 else 1 end, length(d.scope_code) desc\
                    """)
                .bind("code", code.value())
                .bind("prefix", code.value() + "%")
                .map(
                    (row, context) ->
                        Map.entry(row.getString("key"), row.getObject("id", UUID.class)))
                .forEach(
                    kind -> names.put(kind.getKey(), forms.of(kind.getValue()).name().in(locale))));
    return names;
  }
}
