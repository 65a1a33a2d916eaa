package org.linli.catalogue.boundary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.access.boundary.Invalid;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.GradingRules;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Proposal;

/** What the confirming person said, field by field. */
record GradesByField(Map<String, FieldGrade> grades) {

  static GradesByField of(List<FieldGrade> grades, AssetSheet sheet) {
    var byField = new HashMap<String, FieldGrade>();
    for (var grade : grades == null ? List.<FieldGrade>of() : grades) {
      if (grade.field() == null || sheet.field(grade.field()).isEmpty()) {
        throw new Invalid("field", "unknown-field");
      }
      if (grade.level() == null) {
        throw new Invalid("level", "required");
      }
      byField.put(grade.field(), grade);
    }
    return new GradesByField(byField);
  }

  Optional<Level> level(Proposal proposal) {
    return Optional.ofNullable(grades.get(proposal.field())).map(FieldGrade::level);
  }

  /** The wish for a lower level, if that is what was said. */
  Optional<FieldGrade> lower(Proposal proposal, GradingRules rules) {
    return Optional.ofNullable(grades.get(proposal.field()))
        .filter(grade -> proposal.level().isAbove(grade.level()))
        .map(grade -> Lowerings.checked(grade, proposal.kind(), proposal.sensitive(), rules));
  }
}
