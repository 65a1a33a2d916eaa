/** Papers: issued, found, sealed, filed, and proved by anybody who holds one. */
package org.linli.ui.documents;
