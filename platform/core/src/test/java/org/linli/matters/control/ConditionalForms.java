package org.linli.matters.control;

import org.linli.matters.entity.MatterForm;

/** A form whose fields hang on each other. */
final class ConditionalForms {

  static final String YAML =
      """
      process: p
      version: 1
      name: {zh: 测试, en: Probe}
      word: 测试
      purpose: {zh: 测试, en: Probe}
      limit: P10D
      anonymous: false
      doors: [COUNTER]
      sections: [{id: s, name: {zh: 节, en: Section}}]
      fields:
        - {id: about, type: CHOICE, section: s, name: {zh: 类别, en: About}, choices: [{id: noise, name: {zh: 噪声, en: Noise}}, {id: other, name: {zh: 其他, en: Other}}]}
        - {id: amount, type: NUMBER, section: s, name: {zh: 金额, en: Amount}}
        - {id: source, type: TEXT, section: s, name: {zh: 声源, en: Source}, visibleWhen: about = 'noise'}
        - {id: since, type: DATE, section: s, name: {zh: 起始, en: Since}, visibleWhen: source != none, requiredWhen: amount > 10}
        - {id: photos, type: PHOTO, section: s, name: {zh: 照片, en: Photographs}, requiredWhen: about = 'other'}
        - {id: phone, type: PHONE, section: s, name: {zh: 电话, en: Phone}, level: GENERAL_3, clear: [CLERK]}
        - {id: inner, type: BOOLEAN, section: s, name: {zh: 内部, en: Inner}, roles: [CLERK]}
      start: {write: [about, amount, source, since, photos, phone], required: [source]}
      tasks:
        check: {read: [about], write: [inner], required: []}
      steps:
        check: {zh: 审核, en: Check}
      outcomes:
        fine: {zh: 好, en: Fine}
      """;

  static final MatterForm FORM = read(YAML);

  private ConditionalForms() {}

  static MatterForm read(String yaml) {
    return Forms.read(yaml, "form");
  }
}
