/** Rows of consents and wards, and what a consent has to satisfy. */
package org.linli.consents.control;
