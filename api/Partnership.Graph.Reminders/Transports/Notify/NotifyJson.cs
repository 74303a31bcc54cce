using System.Text.Json.Serialization;

namespace Partnership.Graph.Reminders.Transports.Notify;

// What goes over the wire, named as GOV.UK Notify's documentation names it.

internal sealed record NotifyEmail(
    [property: JsonPropertyName("email_address")] string EmailAddress,
    [property: JsonPropertyName("template_id")] string TemplateId,
    [property: JsonPropertyName("personalisation")] NotifyPersonalisation Personalisation,
    [property: JsonPropertyName("reference")] string Reference,
    [property: JsonPropertyName("email_reply_to_id")] string? ReplyToId,
    [property: JsonPropertyName("one_click_unsubscribe_url")] string? UnsubscribeUrl);

internal sealed record NotifyPersonalisation(
    [property: JsonPropertyName("subject")] string Subject,
    [property: JsonPropertyName("body")] string Body);

internal sealed record NotifyNotification(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("reference")] string? Reference,
    [property: JsonPropertyName("status")] string? Status);

internal sealed record NotifyNotifications([property: JsonPropertyName("notifications")] IReadOnlyList<NotifyNotification>? Notifications);

internal sealed record NotifyErrors([property: JsonPropertyName("errors")] IReadOnlyList<NotifyError>? Errors);

internal sealed record NotifyError(
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("message")] string? Message);

internal sealed record NotifyReceiptBody(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("reference")] string? Reference,
    [property: JsonPropertyName("status")] string? Status,
    [property: JsonPropertyName("created_at")] DateTimeOffset? CreatedAt,
    [property: JsonPropertyName("completed_at")] DateTimeOffset? CompletedAt,
    [property: JsonPropertyName("sent_at")] DateTimeOffset? SentAt,
    [property: JsonPropertyName("notification_type")] string? NotificationType);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NotifyEmail))]
[JsonSerializable(typeof(NotifyNotification))]
[JsonSerializable(typeof(NotifyNotifications))]
[JsonSerializable(typeof(NotifyErrors))]
[JsonSerializable(typeof(NotifyReceiptBody))]
internal sealed partial class NotifyJson : JsonSerializerContext;
