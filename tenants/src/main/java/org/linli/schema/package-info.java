/** The database's schema: migrations, applied by the owner; the application's role owns nothing. */
package org.linli.schema;
