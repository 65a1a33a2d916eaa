package org.linli.assurance.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.linli.packs.Text;

/**
 * A kind of entries.
 *
 * @param version goes up with every change; an entry names the one it was written under
 * @param clause that asks for it
 * @param keepers whose registers have it
 * @param reviewDays after which an entry is looked at anew; null where it is not
 * @param closeDays within which an entry has to be closed; null where it need not be
 * @param most how many may stand at one keeper at the same time; null for any number
 * @param strict whether an entry that is short of a bar does not count
 * @param under below which others it stands; null for none
 * @param figure by what it is judged; null for nothing
 * @param aboutEnterprise whether each entry names the enterprise that it is about
 */
public record RegisterKind(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) RegisterGroup group,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) String clause,
    @JsonProperty(required = true) Set<Keeper> keepers,
    Integer reviewDays,
    Integer closeDays,
    Integer most,
    Boolean strict,
    Boolean aboutEnterprise,
    Under under,
    Figure figure,
    @JsonProperty(required = true) List<RegisterField> fields) {

  public RegisterKind {
    strict = Boolean.TRUE.equals(strict);
    aboutEnterprise = Boolean.TRUE.equals(aboutEnterprise);
    keepers = Set.copyOf(keepers);
    fields = List.copyOf(fields);
  }

  public Optional<RegisterField> field(String id) {
    return fields.stream().filter(field -> field.id().equals(id)).findFirst();
  }

  /** The fields whose bar the answers do not reach, in their order. */
  public List<String> shortOf(Map<String, String> answers) {
    var missed = new ArrayList<String>();
    for (var field : fields) {
      var asked = field.bar() != null && (field.required() || answers.containsKey(field.id()));
      if (asked && !field.bar().isMet(answers.get(field.id()), answers)) {
        missed.add(field.id());
      }
    }
    return missed;
  }

  /** Within how many days an entry with these answers has to be closed; empty for no end. */
  public Optional<Integer> daysToClose(Map<String, String> answers) {
    var chosen =
        fields.stream()
            .flatMap(field -> field.choice(answers.get(field.id())).stream())
            .filter(choice -> choice.closeDays() != null)
            .mapToInt(Choice::closeDays);
    var ofKind = closeDays == null ? IntStream.empty() : IntStream.of(closeDays);
    var least = IntStream.concat(chosen, ofKind).min();
    return least.isPresent() ? Optional.of(least.getAsInt()) : Optional.empty();
  }
}
