/** What the platform keeps, against what it says it keeps. */
package org.linli.catalogue;
