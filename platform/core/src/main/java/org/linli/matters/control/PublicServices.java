package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.TenantSuspended;
import org.linli.matters.entity.Choice;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FieldType;
import org.linli.matters.entity.FieldView;
import org.linli.matters.entity.FormField;
import org.linli.matters.entity.MatterDraft;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.Opened;
import org.linli.matters.entity.PublicRequestDraft;
import org.linli.matters.entity.PublicService;
import org.linli.matters.entity.PublicServiceField;
import org.linli.messages.Messages;
import org.linli.tenancy.entity.TenantId;

/** Kinds of matters as Open311 calls them: services with attributes. */
@ApplicationScoped
public class PublicServices {

  private static final String PART = "open311";
  private static final String YES = "true";
  private static final String NO = "false";

  private final Scopes scopes;
  private final FormTable forms;
  private final Opening opening;

  @Inject
  public PublicServices(Scopes scopes, FormTable forms, Opening opening) {
    this.scopes = scopes;
    this.forms = forms;
    this.opening = opening;
  }

  /** For the container's proxy alone. */
  protected PublicServices() {
    this(null, null, null);
  }

  /**
   * @throws NotFound for a community that there is not, or that is suspended
   */
  public List<PublicService> of(TenantId community, Locale locale) {
    return standing(community).stream()
        .map(
            form ->
                new PublicService(
                    form.process(),
                    form.name().in(locale),
                    form.purpose().in(locale),
                    List.of(form.word(), form.name().en())))
        .toList();
  }

  /**
   * @throws NotFound for a service that the community does not offer
   */
  public List<PublicServiceField> fields(TenantId community, String service, Locale locale) {
    var form =
        standing(community).stream()
            .filter(one -> one.process().equals(service))
            .findFirst()
            .orElseThrow(() -> new NotFound("matter-kind"));
    var told = description(form).map(FormField::id).orElse("");
    var fields = new ArrayList<PublicServiceField>();
    for (var field : begun(form, field -> !field.type().isFile() && !field.id().equals(told))) {
      fields.add(
          new PublicServiceField(
              fields.size() + 1,
              field.id(),
              field.type(),
              form.start().required().contains(field.id()),
              field.name().in(locale),
              hint(field, locale),
              field.choices().stream().map(choice -> word(choice, locale)).toList()));
    }
    return List.copyOf(fields);
  }

  /** Open311 knows no condition: it is told in words, and looked at when the request comes. */
  private static String hint(FormField field, Locale locale) {
    var when = field.conditions();
    var words =
        Stream.of(
                field.hint() == null ? null : field.hint().in(locale),
                said("matter.required-when", when.requiredWhen(), locale),
                said("matter.visible-when", when.visibleWhen(), locale))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? null : words;
  }

  private static String said(String key, String condition, Locale locale) {
    return condition == null ? null : Messages.text(locale, key, condition);
  }

  private static FieldView.Word word(Choice choice, Locale locale) {
    return new FieldView.Word(choice.id(), choice.name().in(locale));
  }

  /** Of the kinds for few nothing is told. */
  private List<MatterForm> standing(TenantId community) {
    try {
      return scopes.aside(PART, community, () -> forms.standing(community)).stream()
          .filter(PublicServices::isPublic)
          .toList();
    } catch (TenantSuspended suspended) {
      throw new NotFound("jurisdiction");
    }
  }

  static boolean isPublic(MatterForm form) {
    return form.doors().contains(Door.OPEN311) && form.staff().isEmpty();
  }

  /** Takes up what a program reports. */
  public Opened open(PublicRequestDraft draft) {
    var form = forms.standing(scopes.requireTenant(), service(draft));
    var values = new HashMap<String, Object>();
    draft
        .attributes()
        .forEach(
            (code, given) ->
                values.put(code, form.field(code).map(f -> read(f, given)).orElse(given)));
    description(form).ifPresent(field -> values.put(field.id(), draft.description()));
    if (!draft.media().isEmpty()) {
      begun(form, field -> field.type() == FieldType.PHOTO)
          .forEach(field -> values.put(field.id(), draft.media()));
    }
    return opening.open(
        new MatterDraft(
            form.process(),
            Door.OPEN311,
            null,
            draft.place(),
            draft.spot(),
            false,
            draft.applicant(),
            values,
            draft.location()),
        null);
  }

  private static String service(PublicRequestDraft draft) {
    if (draft.service() == null || draft.service().isBlank()) {
      throw new org.linli.access.boundary.Invalid("service_code", "required");
    }
    return draft.service();
  }

  /** What Open311 calls the description: the first text of several lines that begins the kind. */
  static Optional<FormField> description(MatterForm form) {
    return begun(form, field -> field.type() == FieldType.LONG_TEXT).stream().findFirst();
  }

  private static List<FormField> begun(MatterForm form, Predicate<FormField> which) {
    return form.fields().stream()
        .filter(field -> form.start().write().contains(field.id()))
        .filter(which)
        .toList();
  }

  /** As the form takes it; what does not fit stays a text, and the form says so. */
  private static Object read(FormField field, List<String> given) {
    if (field.type() == FieldType.CHOICES) {
      return given;
    }
    var text = given.isEmpty() ? "" : given.getLast();
    return switch (field.type()) {
      case NUMBER -> number(text);
      case BOOLEAN -> text.equals(YES) ? (Object) true : text.equals(NO) ? (Object) false : text;
      // A program sends a time where only a day is asked for.
      case DATE -> text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
      default -> text;
    };
  }

  private static Object number(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** The public kinds among those that stand for the caller's community. */
  Map<String, MatterForm> here() {
    var here = new HashMap<String, MatterForm>();
    forms.standing(scopes.requireTenant()).stream()
        .filter(PublicServices::isPublic)
        .forEach(form -> here.put(form.process(), form));
    return here;
  }
}
