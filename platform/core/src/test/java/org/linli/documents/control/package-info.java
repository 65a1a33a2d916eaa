/** Templates, lines and codes, and what is refused. */
package org.linli.documents.control;
