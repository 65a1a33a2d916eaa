/**
 * The ops console 运维控制台: for those who keep the platform running, at an address of its own. It
 * shows how the parts fare, what the feeds do and which tenants there are, and lets its role
 * suspend, resume and replay; no tenant's rows are seen here.
 */
package org.linli.ops;
