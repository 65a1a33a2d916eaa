/** Writing and reading the audit log. */
package org.linli.audit.boundary;
