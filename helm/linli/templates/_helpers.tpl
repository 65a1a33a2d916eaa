{{/* Names and labels. Roles are labels too: services choose pods by role, whatever group of servers these belong to. */}}
{{- define "linli.name" -}}
{{- .Release.Name | trunc 40 | trimSuffix "-" -}}
{{- end }}

{{- define "linli.labels" -}}
app.kubernetes.io/name: linli
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "linli.meta" -}}
{{ include "linli.labels" . }}
app.kubernetes.io/part-of: linli
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "linli.image" -}}
{{- if .image.digest -}}
{{ .root.Values.image.registry }}{{ .image.repository }}@{{ .image.digest }}
{{- else -}}
{{ .root.Values.image.registry }}{{ .image.repository }}:{{ .image.tag }}
{{- end -}}
{{- end }}

{{/* Every pod: no root, no token of the cluster, no system call out of the ordinary. */}}
{{- define "linli.pod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
{{- range . }}
  - name: {{ . }}
{{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- define "linli.container" -}}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  privileged: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities:
    drop: [ALL]
{{- end }}

{{- define "linli.spread" -}}
topologySpreadConstraints:
{{- if .root.Values.spread.machines }}
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        {{- include "linli.labels" . | nindent 8 }}
{{- end }}
{{- if .root.Values.spread.zones }}
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: DoNotSchedule
    labelSelector:
      matchLabels:
        {{- include "linli.labels" . | nindent 8 }}
{{- end }}
{{- end }}

{{/* What each part is told about its surroundings; passwords and keys are files. */}}
{{- define "linli.surroundings" -}}
- name: LINLI_NODE
  valueFrom:
    fieldRef:
      fieldPath: metadata.name
- name: TZ
  value: {{ .Values.city.timeZone }}
- name: LINLI_DB_URL
  value: {{ .Values.database.url | quote }}
- name: LINLI_DB_USER
  value: {{ .Values.database.user }}
- name: LINLI_DB_PASSWORD_FILE
  value: /run/secrets/linli/variables/LINLI_DB_PASSWORD
- name: LINLI_PULSAR_URL
  value: {{ .Values.broker.url | quote }}
- name: LINLI_PULSAR_WEB
  value: {{ .Values.broker.web | quote }}
{{- if .Values.broker.token.secret }}
- name: LINLI_PULSAR_TOKEN_FILE
  value: /run/secrets/linli/broker/token
{{- end }}
{{- if .Values.monitoring.traces.collector }}
- name: OTEL_EXPORTER_OTLP_ENDPOINT
  value: {{ .Values.monitoring.traces.collector | quote }}
- name: OTEL_TRACES_SAMPLER_ARG
  value: {{ .Values.monitoring.traces.share | quote }}
{{- end }}
- name: LINLI_DOOR_ADDRESS_FAILURES
  value: {{ int64 .Values.doors.addressFailures | quote }}
- name: LINLI_FEEDS_PARTITIONS
  value: {{ .Values.broker.partitions | quote }}
- name: LINLI_FEEDS_DEVICE_PER_SECOND
  value: {{ int64 .Values.feeds.devicePerSecond | quote }}
- name: LINLI_FEEDS_DEVICE_BURST
  value: {{ int64 .Values.feeds.deviceBurst | quote }}
- name: LINLI_FEEDS_TENANT_PER_SECOND
  value: {{ int64 .Values.feeds.tenantPerSecond | quote }}
- name: LINLI_FEEDS_TENANT_BURST
  value: {{ int64 .Values.feeds.tenantBurst | quote }}
- name: LINLI_HOME
  value: /var/lib/linli
{{- end }}

{{/* The word; values of an earlier version say true or false. */}}
{{- define "linli.filling" -}}
{{- if kindIs "bool" .Values.city.filling }}{{ ternary "showcase" "none" .Values.city.filling }}{{ else }}{{ .Values.city.filling }}{{ end }}
{{- end }}

{{/* What servers alone are told: the ways to persons, and what they look at by themselves. */}}
{{- define "linli.errands" -}}
- name: LINLI_CRYPTO_SUITE
  value: {{ .Values.crypto.suite }}
- name: LINLI_DB_ROOM_BYTES
  value: {{ int64 .Values.database.roomBytes | quote }}
{{- with .Values.certificates.watched }}
- name: LINLI_CERTIFICATES
  value: {{ join "," . | quote }}
{{- end }}
{{- if .Values.evidence.address }}
- name: LINLI_EVIDENCE_ADDRESS
  value: {{ .Values.evidence.address | quote }}
{{- end }}
{{- if .Values.probe.device }}
- name: LINLI_PROBE_DEVICE
  value: {{ .Values.probe.device | quote }}
- name: LINLI_PROBE_COMMUNITY
  value: {{ .Values.probe.community | quote }}
- name: LINLI_PROBE_METRIC
  value: {{ .Values.probe.metric | quote }}
- name: LINLI_PROBE_SECRET_FILE
  value: /run/secrets/linli/probe/secret
{{- if .Values.probe.door }}
- name: LINLI_PROBE_DOOR
  value: {{ .Values.probe.door | quote }}
{{- end }}
{{- end }}
{{- range $channel := list "sms" "wechat" }}
{{- $gateway := get $.Values.letters $channel }}
{{- if $gateway.url }}
- name: LINLI_LETTERS_{{ upper $channel }}_URL
  value: {{ $gateway.url | quote }}
{{- with $gateway.form }}
- name: LINLI_LETTERS_{{ upper $channel }}_FORM
  value: {{ . | quote }}
{{- end }}
{{- with $gateway.account }}
- name: LINLI_LETTERS_{{ upper $channel }}_ACCOUNT
  value: {{ . | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- with .Values.letters.mail }}
{{- if .host }}
- name: LINLI_LETTERS_MAIL_HOST
  value: {{ .host | quote }}
- name: LINLI_LETTERS_MAIL_PORT
  value: {{ .port | quote }}
- name: LINLI_LETTERS_MAIL_SECURITY
  value: {{ .security }}
{{- if .from }}
- name: LINLI_LETTERS_MAIL_FROM
  value: {{ .from | quote }}
{{- end }}
{{- if .user }}
- name: LINLI_LETTERS_MAIL_USER
  value: {{ .user | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- if .Values.letters.forms.configMap }}
- name: LINLI_LETTERS_FORMS
  value: /etc/linli-letters/forms.yaml
{{- end }}
{{- end }}

{{/* The folder of secrets below the home: the keys, and what gateways of letters want. */}}
{{- define "linli.secrets" -}}
- name: keys
{{- if .Values.letters.secret }}
  projected:
    defaultMode: 288
    sources:
      - secret:
          name: {{ .Values.keys.secret }}
          items:
            - { key: master.key, path: master.key }
            - { key: seal.key, path: seal.key }
      - secret:
          name: {{ .Values.letters.secret }}
          items:
            {{- if .Values.letters.sms.url }}
            - { key: sms, path: letters/sms }
            {{- end }}
            {{- if .Values.letters.wechat.url }}
            - { key: wechat, path: letters/wechat }
            {{- end }}
            {{- if and .Values.letters.mail.host .Values.letters.mail.user }}
            - { key: mail, path: letters/mail }
            {{- end }}
{{- else }}
  secret:
    secretName: {{ .Values.keys.secret }}
    defaultMode: 288
    items:
      - { key: master.key, path: master.key }
      - { key: seal.key, path: seal.key }
{{- end }}
{{- end }}

{{- define "linli.mounts" -}}
- name: variables
  mountPath: /run/secrets/linli/variables
  readOnly: true
{{- if .Values.database.authority.secret }}
- name: authority
  mountPath: /run/secrets/linli/authority
  readOnly: true
{{- end }}
{{- if .Values.broker.token.secret }}
- name: broker
  mountPath: /run/secrets/linli/broker
  readOnly: true
{{- end }}
- name: tmp
  mountPath: /tmp
{{- end }}

{{- define "linli.volumes" -}}
- name: variables
  secret:
    secretName: {{ .Values.database.passwords.secret }}
    defaultMode: 288
    items:
      - key: {{ .Values.database.passwords.user }}
        path: LINLI_DB_PASSWORD
{{- if .Values.database.authority.secret }}
- name: authority
  secret:
    secretName: {{ .Values.database.authority.secret }}
    defaultMode: 288
    items:
      - key: {{ .Values.database.authority.key }}
        path: ca.crt
{{- end }}
{{- if .Values.broker.token.secret }}
- name: broker
  secret:
    secretName: {{ .Values.broker.token.secret }}
    defaultMode: 288
    items:
      - key: {{ .Values.broker.token.key }}
        path: token
{{- end }}
- name: tmp
  emptyDir:
    sizeLimit: 1Gi
{{- end }}
