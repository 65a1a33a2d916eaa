/**
 * {@code /documents} and what belongs to them: templates, seals, dossiers, and the proof of a
 * paper.
 */
package org.linli.rest.documents;
