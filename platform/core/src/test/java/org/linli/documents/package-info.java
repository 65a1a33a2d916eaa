/** Papers on a real database, opened again by the readers of others. */
package org.linli.documents;
