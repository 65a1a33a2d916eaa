/** The log, the terms and what was deleted, for clerks, bureau and residents. */
package org.linli.collection.boundary;
