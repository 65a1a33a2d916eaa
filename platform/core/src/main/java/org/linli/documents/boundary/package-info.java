/** Papers, templates, seals, dossiers and the proof of a paper. */
package org.linli.documents.boundary;
