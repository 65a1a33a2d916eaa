/**
 * Who uses how much of the platform 资源用量: each community, and all of them together by street,
 * district and city, beside their quotas, the dearest first. Read from roll-ups alone; no
 * community's rows are opened.
 */
package org.linli.usage;
