/** How papers are numbered, drawn, signed and kept. */
package org.linli.documents.control;
