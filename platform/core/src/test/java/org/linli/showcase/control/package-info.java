/** The first filling step by step: files that are handed over, places that are drawn. */
package org.linli.showcase.control;
