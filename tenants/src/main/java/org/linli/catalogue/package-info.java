/**
 * The catalogue 数据资产目录: what data there is, whose it is, how sensitive, and what for (000 §7.2 a,
 * c, e; §7.3).
 *
 * <p>Every data set is an asset with fields, an owner and a right of use, a responsible party, a
 * legal basis, purposes and a term, classed and graded after GB/T 43697-2024. The platform's own
 * assets are packs; those of outside sources and of communities are registered, proposed to by
 * grading rules, confirmed by a person and revised as versions. A level falls only when a second
 * person agrees. The ledger 台账 shows each reader what that reader may know of, and leaves as Excel
 * and DCAT.
 */
package org.linli.catalogue;
