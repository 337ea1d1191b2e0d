// SPDX-License-Identifier: GPL-2.0-or-later
// Stamps and fillers come from a table, calendar names from the calendar tables.
#include "indexer/article/zones/time_vocabulary.h"

#include <algorithm>
#include <array>

#include "common/news/calendar_names.h"
#include "common/text/ascii.h"
#include "common/text/find.h"

namespace dateline::zones {
namespace {

struct Words {
  TimeWord kind;
  std::string_view words;  // a blank before, between and after
};

constexpr auto kWords = std::to_array<Words>({
    {TimeWord::published,
     " published posted publication created issued released veröffentlicht veröffentlichung "
     "erschienen erstellt publié publiée publicación publicado publicada publicação pubblicato "
     "pubblicata gepubliceerd geplaatst opublikowano publikacji dodano опубликовано опубликована "
     "publicerad publicerat publisert publiceret udgivet julkaistu zveřejněno publikováno vydáno "
     "publikované objavljeno objavljen yayınlanma yayınlandı yayımlanma publicat publicada "
     "megjelent közzétéve δημοσίευση δημοσιεύθηκε опубліковано публикувано diterbitkan "
     "avaldatud publicēts paskelbta argitaratua 公開 公開日 公開日時 掲載 掲載日 発行日 投稿日 "
     "配信 发布 "
     "发布时间 发布日期 发表 发表于 刊登 發布 發布時間 發表 입력 등록 게시 نشر الناشر پخش انتشار "
     "פורסם เผยแพร่ "
     "প্রকাশ প্রকাশিত प्रकाशित "},
    {TimeWord::updated,
     " updated modified update revised aktualisiert aktualisierung stand geändert änderung "
     "actualizado actualizada actualización atualizado atualizada atualização aggiornato "
     "aggiornata aggiornamento bijgewerkt gewijzigd zaktualizowano aktualizacja обновлено "
     "обновлен оновлено uppdaterad uppdaterat oppdatert opdateret päivitetty aktualizováno "
     "aktualizované güncelleme güncellendi güncellenme actualizat actualitzat frissítve "
     "módosítva ενημέρωση ažurirano posodobljeno uuendatud atjaunots atnaujinta diperbarui jour "
     "更新 更新日 更新日時 最終更新 최종수정 수정 عدل تحديث עודכן "},
    {TimeWord::weekday, " tues thur thurs "},
    {TimeWord::ago, " ago "},
    {TimeWord::filler,
     " edited first last on at date time was am pm a p m noon midnight est edt et pst pdt pt cst "
     "cdt ct "
     "mst mdt gmt bst utc ist cet cest msk hrs h hour hours minute minutes min mins day days week "
     "weeks months st nd rd th of the de del le à um uhr il em el г в t z story article this "
     "datum data fecha zuletzt letzte letzter mis en ligne paru dne kl klo kell år roku года год "
     "р m d ngày năm tháng lúc ore alle ora às às dell den der vom am les tarihi dia el à "
     "zeit hora heure saat aika ostatnia wydania entry beitrag artikel wurde dieser "},
});

struct Entry {
  std::string_view word;
  TimeWord kind = TimeWord::none;
};

constexpr std::size_t kEntries = [] {
  std::ptrdiff_t entries = 0;  // one fewer than blanks in each row
  for (const Words& row : kWords) entries += std::ranges::count(row.words, ' ') - 1;
  return static_cast<std::size_t>(entries);
}();

constexpr auto kSorted = [] {
  std::array<Entry, kEntries> sorted{};
  std::size_t size = 0;
  for (const Words& row : kWords) {
    for (std::size_t begin = 1; begin < row.words.size();) {
      const std::size_t end = row.words.find(' ', begin);
      sorted[size++] = {row.words.substr(begin, end - begin), row.kind};
      begin = end + 1;
    }
  }
  std::ranges::sort(sorted, {}, &Entry::word);
  return sorted;
}();

constexpr auto kOpenings = [] {
  WordOpenings openings;
  for (const Entry& entry : kSorted) openings.add(entry.word);
  return openings;
}();

// Short names of other languages are words of too many languages.
constexpr auto kShortNames = std::to_array<std::string_view>(
    {"jan", "feb", "mar", "apr", "may", "mai", "jun", "jul", "aug", "sep", "oct",
     "okt", "nov", "dec", "dez", "mon", "tue", "wed", "thu", "fri", "sat", "sun"});

bool may_be_name(std::string_view word) {
  return word.size() >= 4 || std::ranges::find(kShortNames, word) != kShortNames.end();
}

TimeWord calendar_word(std::string_view word) {
  const bool plain =
      std::ranges::all_of(word, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const std::string key = plain ? std::string(word) : calendar_key(word);
  if (calendar_number(month_table(), key, {}) != 0) return TimeWord::month;
  if (calendar_number(persian_month_table(), key, {}) != 0) return TimeWord::month;
  return calendar_number(weekday_table(), key, {}) != 0 ? TimeWord::weekday : TimeWord::none;
}

}  // namespace

TimeWord time_word(std::string_view word) {
  if (kOpenings.may_open(word)) {
    const auto* const found = std::ranges::lower_bound(kSorted, word, {}, &Entry::word);
    if (found != kSorted.end() && found->word == word) return found->kind;
  }
  return may_be_name(word) ? calendar_word(word) : TimeWord::none;
}

}  // namespace dateline::zones
