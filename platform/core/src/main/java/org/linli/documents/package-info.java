/**
 * Documents 文书: papers out of templates, numbered without a gap, sealed, signed and kept.
 *
 * <p>A template is a pack; a community says within it what it wants otherwise. A paper is issued in
 * one transaction: number 文号, PDF and Word file, picture of the seal 印章, signatures (ECDSA in the
 * PDF, SM2 beside it), digests. From then on it is never changed, only declared void with a reason.
 * By the code on it anybody sees whether it is genuine. Dossiers 案卷 hold the papers of one matter.
 *
 * <p>Rooms that issue papers call {@link org.linli.documents.boundary.PaperIssue} inside their own
 * transaction; people call {@link org.linli.documents.boundary.Documents}.
 */
package org.linli.documents;
